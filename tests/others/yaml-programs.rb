# Reads YAML files as Psych does, writes what they say as JSON, and writes each anew as YAML. Argument: the folder.
require 'date'
require 'json'
require 'yaml'

Dir.glob("#{ARGV[0]}/*.yaml") do |path|
  data = YAML.safe_load(File.read(path, encoding: 'UTF-8'), permitted_classes: [Date, Time])
  File.write(path.sub(/yaml$/, 'json'), JSON.generate(data))
  File.write(path.sub(/yaml$/, 'out'), YAML.dump(data))
end
