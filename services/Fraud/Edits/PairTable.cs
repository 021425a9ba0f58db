using System.Collections.Frozen;

namespace Claims.Fraud.Edits;

/// <summary>
/// All pairs, by both codes. The files of one quarter have 4.5 million of them: they lie in one sorted array, 32 bytes each.
/// </summary>
internal sealed class PairTable
{
    /// <summary>Of a pair with several spans of days the latest comes first.</summary>
    private static readonly Comparer<CodePair> s_order = Comparer<CodePair>.Create((a, b) =>
        string.CompareOrdinal(a.Column1, b.Column1) is not 0 and var first ? first
        : string.CompareOrdinal(a.Column2, b.Column2) is not 0 and var second ? second
        : a.Setting.CompareTo(b.Setting) is not 0 and var setting ? setting
        : (b.Valid.From, b.Valid.To, b.Modifier).CompareTo((a.Valid.From, a.Valid.To, a.Modifier)));

    private readonly CodePair[] _pairs;
    private readonly FrozenSet<(string Code, ServiceSetting Setting)> _codes;

    public PairTable(IEnumerable<CodePair> pairs)
    {
        _pairs = [.. pairs];
        Array.Sort(_pairs, s_order);
        var codes = new HashSet<(string Code, ServiceSetting Setting)>();
        foreach (var pair in _pairs)
        {
            codes.Add((pair.Column1, pair.Setting));
            codes.Add((pair.Column2, pair.Setting));
        }

        _codes = codes.ToFrozenSet();
    }

    /// <summary>True where the code is in any pair, on whatever day.</summary>
    public bool Has(string code, ServiceSetting setting) => _codes.Contains((code, setting));

    /// <summary>The pair that is in force on a day, or null.</summary>
    public CodePair? Find(string column1, string column2, ServiceSetting setting, int day)
    {
        // Stands before all pairs of these codes, and is none of them.
        var before = new CodePair(column1, column2, setting, ModifierIndicator.NotApplicable, new(int.MaxValue, int.MaxValue));
        for (var i = ~Array.BinarySearch(_pairs, before, s_order); i < _pairs.Length && _pairs[i] is var pair && pair.Column2 == column2 && pair.Column1 == column1 && pair.Setting == setting; i++)
        {
            if (pair.Valid.Holds(day) && pair.Modifier != ModifierIndicator.NotApplicable)
            {
                return pair;
            }
        }

        return null;
    }
}
