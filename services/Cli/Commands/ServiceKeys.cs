using System.Text;

using Claims.Hosting.Access;

namespace Claims.Cli.Commands;

/// <summary>
/// Keys of the services that this user runs on this machine, one file an address, readable for the user alone: the commands beside <c>claims demo</c> or
/// <c>claims serve</c> need not be told.
/// </summary>
internal static class ServiceKeys
{
    /// <summary>The variable that sets the services' own key; commands take it too.</summary>
    public const string Variable = "CLAIMS_ACCESS__KEY";

    private const string Setting = $"{AccessOptions.Section}:{nameof(AccessOptions.Key)}";

    /// <summary>Services that were given no key get one of their own.</summary>
    public static WebApplicationBuilder WithOwnKey(this WebApplicationBuilder services)
    {
        if (string.IsNullOrEmpty(services.Configuration[Setting]))
        {
            services.Configuration[Setting] = AccessKey.Create().ToString();
        }

        return services;
    }

    public static string Of(IConfiguration configuration) => configuration[Setting]!;

    public static string? Find(Uri address) => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } key ? key
        : FileOf(address) is { } file && file.Exists ? File.ReadAllText(file.FullName)
        : null;

    /// <summary>Keeps the key until the answer is disposed of.</summary>
    public static IDisposable Keep(Uri address, string key)
    {
        if (FileOf(address) is not { } file)
        {
            return new Kept(null);
        }

        file.Directory!.Create();
        // Made anew, so that nobody reads it through a file that was open to others.
        file.Delete();
        using (var stream = new FileStream(file.FullName, NewOptions()))
        {
            stream.Write(Encoding.ASCII.GetBytes(key));
        }

        return new Kept(file);
    }

    private static FileStreamOptions NewOptions()
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return options;
    }

    private static FileInfo? FileOf(Uri address) =>
        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify) is { Length: > 0 } folder
            ? new FileInfo(Path.Combine(folder, "claims", "keys", $"{address.Host}_{address.Port}"))
            : null;

    private sealed class Kept(FileInfo? file) : IDisposable
    {
        public void Dispose() => file?.Delete();
    }
}
