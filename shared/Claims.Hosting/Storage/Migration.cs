using System.Reflection;

namespace Claims.Hosting.Storage;

/// <summary>
/// One step of a service's tables. The text is SQL that SQLite and PostgreSQL both take, with five words replaced:
/// <c>{bytes}</c>, <c>{moment}</c>, <c>{id}</c> (a key that counts up), <c>{ordinal}</c> (text that is compared byte by byte, so that a range of it is a prefix) and, after a table's columns, <c>{clustered}</c> (rows lie in the order of the primary key, where
/// the database can). A landed migration is never edited; a new one is added.
/// </summary>
public sealed record Migration(string Name, string Sql)
{
    /// <summary>Reads the embedded resources <c>*.Migrations.*.sql</c> of the assembly that holds <typeparamref name="T"/>, in the order of their names.</summary>
    public static IReadOnlyList<Migration> EmbeddedBeside<T>()
    {
        var assembly = typeof(T).Assembly;
        return assembly.GetManifestResourceNames()
            .Where(name => name.Contains(".Migrations.", StringComparison.Ordinal) && name.EndsWith(".sql", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name => new Migration(ShortName(name), Read(assembly, name)))
            .ToList();
    }

    private static string ShortName(string resource) =>
        resource[(resource.LastIndexOf(".Migrations.", StringComparison.Ordinal) + ".Migrations.".Length)..^".sql".Length];

    private static string Read(Assembly assembly, string resource)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
        return reader.ReadToEnd();
    }
}
