# expect: WS1106 lines=3
def set_env(app, name, value)
  system("cf", "set-env", app, name, value)
end

# ok: without parameters
def apps
  system("cf", "apps")
end

class Provision
  # expect: WS1106 lines=3
  def create(name)
    system("cf", "create-service", "redis", "small", name)
  end
end

class Measured
  def initialize
    @inner = Provision.new
  end

  # ok: the other object is the interface
  def create(name)
    @inner.create(name)
  end
end
