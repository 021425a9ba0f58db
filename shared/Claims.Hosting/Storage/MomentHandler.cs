using System.Data;
using System.Globalization;

using Dapper;

using Microsoft.Data.Sqlite;

namespace Claims.Hosting.Storage;

/// <summary>Moments are <c>timestamptz</c> in PostgreSQL and sortable ISO 8601 text in UTC in SQLite, which has no type for them.</summary>
internal sealed class MomentHandler : SqlMapper.TypeHandler<DateTimeOffset>
{
    private const string Sortable = "yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'";

    public static void Register()
    {
        // Dapper asks a handler only for types that it does not map itself.
        SqlMapper.RemoveTypeMap(typeof(DateTimeOffset));
        SqlMapper.RemoveTypeMap(typeof(DateTimeOffset?));
        SqlMapper.AddTypeHandler(new MomentHandler());
    }

    public override void SetValue(IDbDataParameter parameter, DateTimeOffset value) =>
        parameter.Value = parameter is SqliteParameter ? Text(value) : value.ToUniversalTime();

    /// <summary>As SQLite keeps it.</summary>
    public static string Text(DateTimeOffset value) => value.UtcDateTime.ToString(Sortable, CultureInfo.InvariantCulture);

    public override DateTimeOffset Parse(object value) => value switch
    {
        DateTime moment => new DateTimeOffset(DateTime.SpecifyKind(moment, DateTimeKind.Utc)),
        DateTimeOffset moment => moment,
        string text => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal),
        _ => throw new InvalidCastException($"A moment cannot be read from a {value.GetType().Name}."),
    };
}
