# expect: WS1214 lines=3
def context
  $context ||= `kubectl config current-context`.strip
end

# expect: WS1214 lines=4
def region
  return $region if $region
  $region = `aws configure get region`
end

# ok: asked each time
def nodes
  nodes = `kubectl get nodes -o name`
  nodes.lines
end
