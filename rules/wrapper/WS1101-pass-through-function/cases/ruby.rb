# expect: WS1101 lines=3
def kubectl(*args)
  system("kubectl", "--context", "shop", *args)
end

# ok: no platform CLI
def git(*args)
  system("git", *args)
end

# The environment goes before the words.
# expect: WS1101 lines=4
def helm(*args)
  settings = { "KUBECONFIG" => kubeconfig }
  Open3.capture3(settings, "helm", *args)
end
