namespace Claims.ClauseModel.Network;

/// <summary>Claims under one policy laid out row by row, one row for each token, without padding.</summary>
internal sealed class ClaimRows
{
    private readonly GrowingBuffer _text = new();
    private readonly GrowingBuffer _numbers = new();
    private int[] _starts = [0];

    public IReadOnlyList<EncodedClaim> Claims { get; private set; } = [];

    /// <summary>Tokens of all claims.</summary>
    public int Count { get; private set; }

    /// <summary>[rows, D]</summary>
    public ReadOnlySpan<float> Text => _text.Current;

    /// <summary>[rows, N]</summary>
    public ReadOnlySpan<float> Numbers => _numbers.Current;

    /// <summary>First row of a claim.</summary>
    public int Start(int claim) => _starts[claim];

    public void Set(IReadOnlyList<EncodedClaim> claims, ModelShape shape)
    {
        Claims = claims;
        _starts = new int[claims.Count + 1];
        for (var i = 0; i < claims.Count; i++)
        {
            _starts[i + 1] = _starts[i] + claims[i].Tokens;
        }

        Count = _starts[^1];
        var text = _text.Take(Count * shape.Text);
        var numbers = _numbers.Take(Count * shape.TokenNumbers);
        for (var i = 0; i < claims.Count; i++)
        {
            claims[i].Text.CopyTo(text[(_starts[i] * shape.Text)..]);
            claims[i].Numbers.CopyTo(numbers[(_starts[i] * shape.TokenNumbers)..]);
        }
    }
}
