console.log("dvms", process.version, process.argv.slice(2));
