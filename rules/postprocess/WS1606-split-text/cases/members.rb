def apps
  # expect: WS1606 lines=1
  `cf apps`.lines.drop(4).map { |line| line.split.first }
end

# ok: no platform CLI
def branches
  `git branch`.lines.map { |line| line.strip }
end
