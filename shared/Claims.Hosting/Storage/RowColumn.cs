using Microsoft.Data.Sqlite;

using Npgsql;

namespace Claims.Hosting.Storage;

/// <summary>One value of each row of a <see cref="RowShape{T}"/>.</summary>
internal abstract class RowColumn<T>(string name, string postgresType)
{
    public string Name => name;

    /// <summary>Type of PostgreSQL: <c>bigint</c>.</summary>
    public string PostgresType => postgresType;

    public SqliteParameter Bind() => new() { ParameterName = $"@{name}" };

    public abstract void Set(SqliteParameter parameter, T row);

    public abstract NpgsqlParameter Bind(IReadOnlyCollection<T> rows);
}

internal sealed class RowColumn<T, TValue>(string name, Func<T, TValue> value) : RowColumn<T>(name, TypeOf())
{
    public override void Set(SqliteParameter parameter, T row) => parameter.Value = value(row) switch
    {
        null => DBNull.Value,
        DateTimeOffset moment => MomentHandler.Text(moment),
        var other => other,
    };

    public override NpgsqlParameter Bind(IReadOnlyCollection<T> rows) => new NpgsqlParameter<TValue[]>(Name, [.. rows.Select(value)]);

    private static string TypeOf() => (Nullable.GetUnderlyingType(typeof(TValue)) ?? typeof(TValue)) switch
    {
        var type when type == typeof(long) => "bigint",
        var type when type == typeof(int) => "integer",
        var type when type == typeof(string) => "text",
        var type when type == typeof(bool) => "boolean",
        var type when type == typeof(double) => "double precision",
        var type when type == typeof(byte[]) => "bytea",
        var type when type == typeof(DateTimeOffset) => "timestamptz",
        var type => throw new NotSupportedException($"Rows of statements hold no {type.Name}."),
    };
}
