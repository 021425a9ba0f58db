using System.Data.Common;

using Microsoft.Data.Sqlite;

using Npgsql;

namespace Claims.Hosting.Storage;

/// <summary>Runs one statement for many rows, in the way that is fast in each database.</summary>
internal static class RowStatements
{
    public static async Task<List<TResult>> RunAsync<T, TResult>(
        DbTransaction transaction, IReadOnlyCollection<T> rows, IReadOnlyList<RowColumn<T>> columns, string forOne, string forAll, Func<DbDataReader, TResult> read)
    {
        var found = new List<TResult>();
        if (rows.Count == 0)
        {
            return found;
        }

        await using var command = transaction.Connection!.CreateCommand();
        command.Transaction = transaction;
        if (command is NpgsqlCommand postgres)
        {
            postgres.CommandText = forAll;
            postgres.Parameters.AddRange(columns.Select(column => column.Bind(rows)).ToArray());
            await ReadAsync(postgres, read, found);
        }
        else
        {
            command.CommandText = forOne;
            await RunEachAsync((SqliteCommand)command, rows, columns, read, found);
        }

        return found;
    }

    private static async Task RunEachAsync<T, TResult>(
        SqliteCommand command, IReadOnlyCollection<T> rows, IReadOnlyList<RowColumn<T>> columns, Func<DbDataReader, TResult> read, List<TResult> found)
    {
        var parameters = columns.Select(column => command.Parameters.Add(column.Bind())).ToArray();
        foreach (var row in rows)
        {
            for (var i = 0; i < parameters.Length; i++)
            {
                columns[i].Set(parameters[i], row);
            }

            await ReadAsync(command, read, found);
        }
    }

    private static async Task ReadAsync<TResult>(DbCommand command, Func<DbDataReader, TResult> read, List<TResult> found)
    {
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            found.Add(read(reader));
        }
    }
}
