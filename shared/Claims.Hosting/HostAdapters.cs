using System.Reflection;

using Microsoft.Extensions.Configuration;

namespace Claims.Hosting;

/// <summary>Finds the adapters that the settings ask for.</summary>
internal static class HostAdapters
{
    /// <summary>Section of the settings of an adapter, and its assembly.</summary>
    private static readonly Dictionary<string, string> s_assemblies = new() { ["Dapr"] = "Claims.Dapr" };

    public static IReadOnlyList<IHostAdapter> Of(IConfiguration configuration) =>
        [.. s_assemblies.Where(adapter => configuration.GetSection(adapter.Key).Exists()).Select(adapter => Load(adapter.Key, adapter.Value))];

    private static IHostAdapter Load(string section, string assembly)
    {
        try
        {
            var adapter = Assembly.Load(assembly).GetExportedTypes().Single(type => type.IsAssignableTo(typeof(IHostAdapter)));
            return (IHostAdapter)Activator.CreateInstance(adapter)!;
        }
        catch (Exception missing) when (missing is FileNotFoundException or InvalidOperationException)
        {
            throw new InvalidOperationException(
                $"There are settings of {section}, but this build has no adapter for it: build where the package registry serves its packages (see README, Dapr), or leave the settings out.", missing);
        }
    }
}
