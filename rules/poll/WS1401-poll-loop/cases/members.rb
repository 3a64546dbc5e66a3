# expect: WS1401 lines=8
def wait(name)
  30.times do
    out = `kubectl get pod #{name} -o jsonpath={.status.phase}`
    return if out.strip == "Running"
    sleep 5
  end
  raise "timeout"
end

# ok: asked once
def phase(name)
  out = `kubectl get pod #{name} -o jsonpath={.status.phase}`
  out.strip
end
