# expect: WS1106 lines=3
def set_env(app, name, value)
  system("cf", "set-env", app, name, value)
end

# ok: without parameters
def apps
  system("cf", "apps")
end
