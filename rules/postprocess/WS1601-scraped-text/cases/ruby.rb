# expect: WS1601 lines=1
routes = `cf app web | grep routes`
puts routes

# ok: shown as it is
puts `cf apps`

# What a pattern finds in a text is asked for by an index.
def version
  # expect: WS1601 lines=1
  `gcloud version`[/Google Cloud SDK (.*)/, 1]
end
