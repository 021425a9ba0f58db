using System.Collections.Frozen;

using Claims.Codes.Building;
using Claims.Contracts;

namespace Claims.Codes;

/// <summary>
/// Descriptions of codes as CMS and NCHS publish them, from the reader's own copy of the tables: they are not shipped. Immutable; safe for many threads.
/// </summary>
public sealed class CodeDescriptions
{
    private readonly FrozenDictionary<(CodeSystem System, string Code), string> _descriptions;

    private CodeDescriptions(IEnumerable<KeyValuePair<(CodeSystem, string), string>> descriptions) => _descriptions = descriptions.ToFrozenDictionary();

    /// <summary>Reads the folder that <see cref="PublishedTables"/> reads.</summary>
    /// <exception cref="FileNotFoundException">The folder lacks a table.</exception>
    public static CodeDescriptions Read(string directory) => new(
        from table in PublishedTables.Read(directory)
        from row in table.Value
        // Headers of ICD-9-CM bear the description of the first code below them.
        where row.IsBillable || table.Key == CodeSystem.Icd10Cm
        select KeyValuePair.Create((table.Key, row.Code), row.Description));

    /// <summary>What the table says of the code; null where it has no such code.</summary>
    /// <param name="code">Without dots, upper case.</param>
    public string? Find(CodeSystem system, string code) => _descriptions.GetValueOrDefault((system, code));
}
