using System.Data.Common;

using Microsoft.Data.Sqlite;

namespace Claims.Hosting.Storage;

/// <summary>Who else may write while a transaction runs.</summary>
public static class TransactionTurns
{
    /// <summary>True in SQLite, where a transaction that writes keeps out every other: nothing has to be locked.</summary>
    public static bool IsOnlyWriter(this DbTransaction transaction) => transaction is SqliteTransaction;
}
