namespace Claims.ClauseModel.Evaluation.Hcpcs;

/// <summary>
/// The training codes as what others are held against: each label is represented by the texts of the codes that carry it. C codes, E labels.
/// </summary>
internal sealed class Support
{
    private readonly Dictionary<string, int> _ids;

    public Support(CodeSet codes)
    {
        Codes = codes;
        Words = new TfIdf(codes.Words);
        Names = [.. codes.Labels.SelectMany(labels => labels).Distinct().Order(StringComparer.Ordinal)];
        _ids = Names.Index().ToDictionary(name => name.Item, name => name.Index);
        LabelIds = [.. codes.Labels.Select(IdsOf)];
        LabelShares = new float[codes.Count * Names.Count];
        for (var code = 0; code < codes.Count; code++)
        {
            foreach (var label in LabelIds[code])
            {
                LabelShares[(code * Names.Count) + label] = 1f / LabelIds[code].Length;
            }
        }
    }

    public CodeSet Codes { get; }

    public TfIdf Words { get; }

    /// <summary>The labels that training codes carry: the candidates.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>Labels of each training code.</summary>
    public IReadOnlyList<int[]> LabelIds { get; }

    /// <summary>[C, E] rows sum to one: a code's labels share it.</summary>
    public float[] LabelShares { get; }

    /// <summary>Ids of the labels that are candidates; a label that no training code carries cannot be found.</summary>
    public int[] IdsOf(IReadOnlyList<string> labels) => [.. labels.Where(_ids.ContainsKey).Select(label => _ids[label])];

    /// <summary>[T, C] cosines of the words of some codes with those of the training codes.</summary>
    public float[] SharedWords(CodeSet queries)
    {
        var cosines = new float[queries.Count * Codes.Count];
        for (var query = 0; query < queries.Count; query++)
        {
            Words.Cosines(queries.Words[query], cosines.AsSpan(query * Codes.Count, Codes.Count));
        }

        return cosines;
    }
}
