#!/usr/bin/env node
// ok: the module is named as no CLI
const { exec } = require("@actions/exec");
const tool = require("./lib/tool-path");

exec(tool, process.argv.slice(2));
