using System.Data.Common;
using System.Globalization;
using System.Text;

using Dapper;

namespace Claims.Hosting.Storage;

/// <summary>
/// Statements over many values in a form that SQLite and PostgreSQL both take: one named parameter each. (Dapper's own
/// <c>IN @list</c> becomes an array for PostgreSQL, which <c>IN</c> does not take.)
/// </summary>
public static class ManyValues
{
    /// <summary>
    /// Far below the limits of both (32,766 in SQLite, 65,535 in PostgreSQL): SQLite looks each name up among all of a statement's,
    /// so that the time of one grows with the square of their number.
    /// </summary>
    private const int ParametersPerStatement = 500;

    /// <summary>Most values for one <see cref="AddList"/>; chunk longer lists by it.</summary>
    public const int ListLimit = 500;

    /// <summary>Adds each value as a parameter and gives the list for <c>IN</c>: <c>(@key0,@key1)</c>. <paramref name="values"/> must not be empty.</summary>
    public static string AddList(this DynamicParameters parameters, string name, IReadOnlyCollection<string> values)
    {
        ArgumentOutOfRangeException.ThrowIfZero(values.Count);
        var list = new StringBuilder("(");
        var index = 0;
        foreach (var value in values)
        {
            var key = string.Create(CultureInfo.InvariantCulture, $"{name}{index}");
            parameters.Add(key, value);
            list.Append(index++ == 0 ? "@" : ",@").Append(key);
        }

        return list.Append(')').ToString();
    }

    /// <summary>Inserts the rows with as few statements as the parameter limit allows.</summary>
    public static async Task InsertAsync<T>(
        this DbTransaction transaction, string table, IReadOnlyCollection<T> rows, params IReadOnlyList<(string Column, Func<T, object?> Value)> columns)
    {
        var into = $"INSERT INTO {table} ({string.Join(',', columns.Select(column => column.Column))}) VALUES ";
        foreach (var chunk in rows.Chunk(ParametersPerStatement / columns.Count))
        {
            var parameters = new DynamicParameters();
            var sql = new StringBuilder(into);
            for (var row = 0; row < chunk.Length; row++)
            {
                sql.Append(row == 0 ? "(" : ",(");
                for (var column = 0; column < columns.Count; column++)
                {
                    var key = string.Create(CultureInfo.InvariantCulture, $"p{row}_{column}");
                    parameters.Add(key, columns[column].Value(chunk[row]));
                    sql.Append(column == 0 ? "@" : ",@").Append(key);
                }

                sql.Append(')');
            }

            await transaction.Connection!.ExecuteAsync(
                new CommandDefinition(sql.ToString(), parameters, transaction, flags: CommandFlags.NoCache));
        }
    }
}
