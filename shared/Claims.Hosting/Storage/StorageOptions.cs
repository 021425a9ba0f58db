using System.ComponentModel.DataAnnotations;

using Npgsql;

namespace Claims.Hosting.Storage;

/// <summary>Where services keep what they must not lose. Section <c>Storage</c>.</summary>
public sealed class StorageOptions
{
    public const string Section = "Storage";

    /// <summary>PostgreSQL connection string. Empty: one SQLite file <c>claims.db</c> in <see cref="DataDirectory"/>.</summary>
    public string? Database { get; set; }

    /// <summary>Password for <see cref="Database"/> where that holds none: a secret that can come from a file of its own.</summary>
    public string? Password { get; set; }

    /// <summary>Folder of the SQLite file; made if it is not there. Default <c>./data</c>.</summary>
    [Required]
    public string DataDirectory { get; set; } = "data";

    /// <summary>Memory in which a connection to the SQLite file keeps pages.</summary>
    [Range(1, 16_384)]
    public int CacheMegabytes { get; set; } = 8;

    /// <summary>How long the SQLite file's log grows before it is taken into the file.</summary>
    [Range(1, 4_096)]
    public int LogMegabytes { get; set; } = 8;

    /// <summary><see cref="Database"/> with its password.</summary>
    public string ToConnectionString()
    {
        var database = new NpgsqlConnectionStringBuilder(Database);
        database.Password ??= Password;
        return database.ConnectionString;
    }
}
