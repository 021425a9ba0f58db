using Microsoft.Data.Sqlite;

using Npgsql;

namespace Claims.Hosting.Bus;

/// <summary>Failures of storage that pass by themselves, as against bugs (a broken constraint, wrong SQL) that no waiting mends.</summary>
internal static class Outage
{
    /// <summary>SQLite result codes: BUSY, LOCKED, IOERR, FULL, CANTOPEN (sqlite.org/rescode.html).</summary>
    private static readonly int[] PassingSqliteCodes = [5, 6, 10, 13, 14];

    public static bool Is(Exception exception) => exception switch
    {
        NpgsqlException database => database.IsTransient,
        SqliteException file => PassingSqliteCodes.Contains(file.SqliteErrorCode),
        _ => false,
    };
}
