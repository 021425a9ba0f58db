namespace Claims.Statistics.Resampling;

/// <summary>
/// Small generator whose streams of neighbouring seeds do not resemble each other (Steele, Lea and Flood, "Fast splittable pseudorandom number generators",
/// 2014): each resample has its own, so that the result does not depend on the order in which they are drawn.
/// </summary>
internal struct SplitMix64(ulong state)
{
    private const ulong Golden = 0x9E3779B97F4A7C15;

    private ulong _state = state;

    /// <summary>The stream of one resample.</summary>
    public static SplitMix64 Of(int seed, int replicate)
    {
        var of = new SplitMix64(((ulong)(uint)seed << 32) | (uint)replicate);
        return new SplitMix64(of.Next());
    }

    public ulong Next()
    {
        _state += Golden;
        var z = (_state ^ (_state >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }

    /// <summary>Uniform in [0, bound), by the high half of the product (Lemire 2019); its bias is below bound/2⁶⁴.</summary>
    public int Below(int bound) => (int)Math.BigMul(Next(), (ulong)bound, out _);
}
