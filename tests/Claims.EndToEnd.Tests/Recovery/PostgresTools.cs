using System.ComponentModel;
using System.Globalization;

using Claims.Testing.Containers;
using Claims.Testing.Servers;

using Npgsql;

using Xunit;

namespace Claims.EndToEnd.Tests.Recovery;

/// <summary>The programs that save and restore a database must be no older than its server: those of this machine, else those of the server's image.</summary>
internal static class PostgresTools
{
    /// <summary>The value of <c>PG_TOOLS</c> for the back-up scripts.</summary>
    public static async Task<string> ForAsync(string database)
    {
        await using var connection = new NpgsqlConnection(database);
        await connection.OpenAsync();
        if (await LocalAsync() >= connection.PostgreSqlVersion.Major)
        {
            return "";
        }

        await DockerEngine.RequireAsync(ServerImages.Postgres);
        return $"docker run --rm --interactive --network host {ServerImages.Postgres}";
    }

    public static string Address(string database)
    {
        var named = new NpgsqlConnectionStringBuilder(database);
        return $"postgresql://{named.Username}:{named.Password}@{named.Host}:{named.Port.ToString(CultureInfo.InvariantCulture)}/{named.Database}";
    }

    /// <summary>Major version; 0 where there are none.</summary>
    private static async Task<int> LocalAsync()
    {
        try
        {
            var version = (await Shell.RunAsync("pg_dump", ["--version"])).Split(' ')[2];
            return int.Parse(version.Split('.')[0], CultureInfo.InvariantCulture);
        }
        catch (Exception exception) when (exception is Win32Exception or InvalidOperationException)
        {
            return 0;
        }
    }
}
