# expect: WS1301 lines=6
def release(chart)
  5.times do
    return true if system("helm", "upgrade", "--install", "web", chart)
    sleep 10
  end
end

# ok: each once
def tag(names)
  names.each do |name|
    system("docker", "tag", "web", name)
  end
end

# expect: WS1301 lines=4
5.times do
  break if system("cf push web -f manifest.yml")
  sleep 10
end

# expect: WS1301 lines=4
3.times do
  break if system({ "CF_TRACE" => "true" }, "cf", "push", "web")
  sleep 10
end

# The status comes last of what the process gives.
# expect: WS1301 lines=7
def upgrade(attempts)
  (1..attempts).to_a.each do |attempt|
    output, errors, status = Open3.capture3("helm", "upgrade", "web", "./chart")
    break if status.success?
    sleep(attempt)
  end
end
