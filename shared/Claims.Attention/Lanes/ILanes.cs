namespace Claims.Attention.Lanes;

/// <summary>
/// What the kernels ask of a vector register of float32, so that each is written once for every width. The type parameter is the register itself, which
/// keeps values in registers once the kernel is compiled for that width.
/// </summary>
internal interface ILanes<TVector>
{
    /// <summary>Floats of one register.</summary>
    static abstract int Count { get; }

    static abstract TVector Load(ref float source, nuint offset);

    static abstract void Store(TVector vector, ref float target, nuint offset);

    static abstract TVector Broadcast(float value);

    static abstract TVector Add(TVector left, TVector right);

    static abstract TVector Subtract(TVector left, TVector right);

    static abstract TVector Multiply(TVector left, TVector right);

    /// <summary>left·right + addend, rounded once where the hardware can (everywhere but in <see cref="ScalarLane"/>).</summary>
    static abstract TVector MultiplyAdd(TVector left, TVector right, TVector addend);

    /// <summary>The greater of each pair; either of the two where one is NaN.</summary>
    static abstract TVector Max(TVector left, TVector right);

    /// <summary>value·2ⁿ, where n stands in the low bits of <paramref name="shifted"/>; value and product are normal numbers.</summary>
    static abstract TVector ScaleByPowerOfTwo(TVector value, TVector shifted);

    /// <summary><paramref name="value"/>, but 0 where <paramref name="x"/> is less than the bound; NaN is not less.</summary>
    static abstract TVector ZeroWhereLess(TVector value, TVector x, float bound);

    /// <summary><paramref name="value"/>, but 0 where the flags from <paramref name="offset"/> on do not have the one bit of <paramref name="flag"/> set.</summary>
    static abstract TVector WhereFlag(TVector value, ref uint flags, nuint offset, uint flag);

    static abstract float Sum(TVector vector);

    static abstract float Max(TVector vector);
}
