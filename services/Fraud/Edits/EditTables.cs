using System.Collections.Frozen;

namespace Claims.Fraud.Edits;

/// <summary>All edits that an operator loaded. Nothing is known of a code or a day that no file speaks for.</summary>
public sealed class EditTables
{
    private readonly ILookup<(string Code, ServiceSetting Setting), UnitLimit> _limits;
    private readonly ILookup<(string Column1, string Column2, ServiceSetting Setting), CodePair> _pairs;
    private readonly FrozenSet<(string Code, ServiceSetting Setting)> _paired;

    public EditTables(IReadOnlyList<EditTableFile> files, IEnumerable<UnitLimit> limits, IEnumerable<CodePair> pairs)
    {
        Files = files;
        _limits = limits.ToLookup(limit => (limit.Code, limit.Setting));
        _pairs = pairs.ToLookup(pair => (pair.Column1, pair.Column2, pair.Setting));
        _paired = _pairs.SelectMany(pair => new[] { (pair.Key.Column1, pair.Key.Setting), (pair.Key.Column2, pair.Key.Setting) }).ToFrozenSet();
    }

    public static EditTables None { get; } = new([], [], []);

    public IReadOnlyList<EditTableFile> Files { get; }

    /// <summary>The limit of a service on a day, or null where no file has one.</summary>
    public UnitLimit? Limit(string code, ServiceSetting setting, int day) => _limits[(code, setting)].FirstOrDefault(limit => limit.Valid.Holds(day));

    /// <summary>True where a file of pairs speaks for the day and has the code in any pair.</summary>
    public bool HasPairs(string code, ServiceSetting setting, int day) =>
        _paired.Contains((code, setting)) && Files.Any(file => file.Speaks(EditKind.Pair, setting, day));

    /// <summary>The pair that is in force for two services on a day; null where they may stand together, as far as is known.</summary>
    public CodePair? Pair(string column1, string column2, ServiceSetting setting, int day) => Files.Any(file => file.Speaks(EditKind.Pair, setting, day))
        ? _pairs[(column1, column2, setting)].FirstOrDefault(pair => pair.Valid.Holds(day) && pair.Modifier != ModifierIndicator.NotApplicable)
        : null;
}
