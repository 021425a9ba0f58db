namespace Claims.Fraud.Edits;

/// <summary>All edits that an operator loaded. Nothing is known of a code or a day that no file speaks for.</summary>
public sealed class EditTables
{
    private readonly ILookup<(string Code, ServiceSetting Setting), UnitLimit> _limits;
    private readonly PairTable _pairs;

    public EditTables(IReadOnlyList<EditTableFile> files, IEnumerable<UnitLimit> limits, IEnumerable<CodePair> pairs)
    {
        Files = files;
        _limits = limits.ToLookup(limit => (limit.Code, limit.Setting));
        _pairs = new PairTable(pairs);
    }

    public static EditTables None { get; } = new([], [], []);

    public IReadOnlyList<EditTableFile> Files { get; }

    /// <summary>The limit of a service on a day, or null where no file has one.</summary>
    public UnitLimit? Limit(string code, ServiceSetting setting, int day) => _limits[(code, setting)].FirstOrDefault(limit => limit.Valid.Holds(day));

    /// <summary>True where a file of pairs speaks for the day and has the code in any pair.</summary>
    public bool HasPairs(string code, ServiceSetting setting, int day) => _pairs.Has(code, setting) && Files.Any(file => file.Speaks(EditKind.Pair, setting, day));

    /// <summary>The pair that is in force for two services on a day; null where they may stand together, as far as is known.</summary>
    public CodePair? Pair(string column1, string column2, ServiceSetting setting, int day) => _pairs.Find(column1, column2, setting, day);
}
