"""Reads YAML files as PyYAML or ruamel do, writes what they say as JSON, and writes each anew as YAML.

Arguments: how, then the folder with the files. `1.yaml` becomes `1.json` and `1.out.yaml`.
"""
import glob
import io
import json
import sys

how, folder = sys.argv[1:]


def pyyaml(**options):
    import yaml

    return (yaml.safe_load, lambda data: yaml.safe_dump(data, **options))


def ruamel(kind):
    from ruamel.yaml import YAML

    def write(data):
        stream = io.StringIO()
        YAML(typ=kind).dump(data, stream)
        return stream.getvalue()

    return (YAML(typ=kind).load, write)


WAYS = {
    'PyYAML': lambda: pyyaml(),
    'PyYAML, wide and in order': lambda: pyyaml(sort_keys=False, allow_unicode=True, width=4000, indent=4),
    'PyYAML, in quotes': lambda: pyyaml(sort_keys=False, default_style='"', line_break='\r\n'),
    'PyYAML, with marks of a document': lambda: pyyaml(explicit_start=True, explicit_end=True, version=(1, 1)),
    'ruamel': lambda: ruamel('rt'),
    'ruamel, safe': lambda: ruamel('safe'),
}

read, write = WAYS[how]()
for path in glob.glob(folder + '/*.yaml'):
    with open(path, encoding='utf-8', newline='') as file:
        data = read(file.read())
    with open(path[:-5] + '.json', 'w', encoding='utf-8') as file:
        json.dump(data, file, default=str)
    with open(path[:-5] + '.out', 'w', encoding='utf-8', newline='') as file:
        file.write(write(data))
