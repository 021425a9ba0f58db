using Claims.ClauseModel.Network;

namespace Claims.ClauseModel.Features;

/// <summary>Tokens of one claim while they are written, row by row.</summary>
internal sealed class TokenRows(int tokens, int clauses)
{
    private static readonly ModelShape Shape = ClaimEncoder.Shape;

    private readonly float[] _text = new float[tokens * Shape.Text];
    private readonly int[] _ids = new int[tokens * Shape.IdSlots];
    private readonly int[] _codes = new int[tokens];
    private readonly float[] _numbers = new float[tokens * Shape.TokenNumbers];
    private readonly bool[] _judged = new bool[tokens];
    private readonly uint[] _relations = new uint[tokens * clauses];
    private readonly int[] _lineNumbers = new int[tokens];
    private int _next;

    public TokenRow Next(int code = -1, bool isJudged = false, int lineNumber = 0)
    {
        var t = _next++;
        (_codes[t], _judged[t], _lineNumbers[t]) = (code, isJudged, lineNumber);
        return new TokenRow(
            _text.AsSpan(t * Shape.Text, Shape.Text),
            _ids.AsSpan(t * Shape.IdSlots, Shape.IdSlots),
            _numbers.AsSpan(t * Shape.TokenNumbers, Shape.TokenNumbers),
            _relations.AsSpan(t * clauses, clauses));
    }

    public EncodedClaim Encoded() => new()
    {
        Tokens = tokens, Text = _text, Ids = _ids, Codes = _codes, Numbers = _numbers, Judged = _judged, Relations = _relations, LineNumbers = _lineNumbers,
    };
}

/// <summary>One token's parts, all zero to begin with.</summary>
internal readonly ref struct TokenRow(Span<float> text, Span<int> ids, Span<float> numbers, Span<uint> relations)
{
    private readonly Span<float> _numbers = numbers;

    public Span<float> Text { get; } = text;

    public Span<int> Ids { get; } = ids;

    public Span<uint> Relations { get; } = relations;

    public double this[TokenNumber number]
    {
        set => _numbers[(int)number] = (float)value;
    }
}
