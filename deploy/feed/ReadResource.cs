// Writes an assembly's resource to a file: ASSEMBLY ENDING FILE, for the resource whose name ends so.
#:property PublishAot=false
using System.Reflection;

var assembly = Assembly.LoadFrom(Path.GetFullPath(args[0]));
var name = assembly.GetManifestResourceNames().Single(name => name.EndsWith(args[1], StringComparison.Ordinal));
using var resource = assembly.GetManifestResourceStream(name)!;
using var file = File.Create(args[2]);
resource.CopyTo(file);
