# expect: WS1401 lines=5
def wait_for(app)
  until `cf app #{app}`.include?("running")
    sleep 5
  end
end

# ok: asked once
def show(app)
  puts `cf app #{app}`
end
