namespace Claims.ClauseModel.Network;

/// <summary>Memory that is used again from call to call and grows when a call needs more.</summary>
internal sealed class GrowingBuffer
{
    private float[] _values = [];
    private int _length;

    /// <summary>What was asked for last.</summary>
    public Span<float> Current => _values.AsSpan(0, _length);

    /// <summary>So many floats with whatever was there before.</summary>
    public Span<float> Take(int length)
    {
        if (_values.Length < length)
        {
            _values = new float[Math.Max(length, 2 * _values.Length)];
        }

        _length = length;
        return Current;
    }

    /// <summary>So many zeros.</summary>
    public Span<float> Zeros(int length)
    {
        Take(length).Clear();
        return Current;
    }
}
