using System.Data.Common;
using System.Text.RegularExpressions;

namespace Claims.Hosting.Storage;

/// <summary>
/// How many rows of <typeparamref name="T"/> are given to one statement at once. PostgreSQL takes them as one array for each column in one round trip;
/// SQLite, which runs in this process, executes one prepared statement for each. Column names are the names of parameters too.
/// </summary>
public sealed partial class RowShape<T>
{
    private readonly List<RowColumn<T>> _columns = [];

    /// <param name="name">Column of the table, and parameter <c>@name</c> of a query.</param>
    /// <param name="value">64- or 32-bit integer, text, Boolean, double, bytes or a moment in UTC, nullable or not.</param>
    public RowShape<T> With<TValue>(string name, Func<T, TValue> value)
    {
        _columns.Add(new RowColumn<T, TValue>(name, value));
        return this;
    }

    /// <summary>Inserts the rows, in their order.</summary>
    /// <param name="transaction">The caller's.</param>
    /// <param name="table">Where to.</param>
    /// <param name="rows">Any number. With <c>DO UPDATE</c>, no two of one key.</param>
    /// <param name="onConflict">What follows the values: <c>ON CONFLICT (…) …</c>, or nothing.</param>
    public Task InsertAsync(DbTransaction transaction, string table, IReadOnlyCollection<T> rows, string onConflict = "") =>
        InsertAsync(transaction, table, rows, onConflict, _ => true);

    /// <summary>Inserts the rows and gives what <c>RETURNING</c> at the end of <paramref name="tail"/> returns; in no order.</summary>
    public Task<List<TResult>> InsertAsync<TResult>(
        DbTransaction transaction, string table, IReadOnlyCollection<T> rows, string tail, Func<DbDataReader, TResult> read)
    {
        var into = $"INSERT INTO {table} ({Join(", ", column => column.Name)})";
        return RowStatements.RunAsync(
            transaction, rows, _columns, $"{into} VALUES ({Join(", ", column => $"@{column.Name}")}) {tail}", $"{into} SELECT {Join(", ", column => $"r.{column.Name}")} FROM {Arrays} {tail}", read);
    }

    /// <summary>
    /// Runs a query once for each row and gives all that it finds, in no order over rows. <c>LIMIT</c> holds for each row.
    /// <paramref name="select"/> names the row's values as parameters.
    /// </summary>
    public Task<List<TResult>> QueryAsync<TResult>(DbTransaction transaction, string select, IReadOnlyCollection<T> rows, Func<DbDataReader, TResult> read) =>
        RowStatements.RunAsync(transaction, rows, _columns, select, $"SELECT q.* FROM {Arrays} CROSS JOIN LATERAL ({Parameter().Replace(select, "r.$1")}) q", read);

    private string Arrays => $"unnest({Join(", ", column => $"@{column.Name}::{column.PostgresType}[]")}) AS r ({Join(", ", column => column.Name)})";

    private string Join(string separator, Func<RowColumn<T>, string> text) => string.Join(separator, _columns.Select(text));

    [GeneratedRegex("@([a-z_0-9]+)")]
    private static partial Regex Parameter();
}
