using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Vector = System.Runtime.Intrinsics.Vector256<float>;

namespace Claims.Attention.Lanes;

/// <summary>8 floats (AVX2 with FMA).</summary>
internal readonly struct Lanes256 : ILanes<Vector>
{
    public static int Count
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector.Count;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector Load(ref float source, nuint offset) => Vector256.LoadUnsafe(ref source, offset);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector vector, ref float target, nuint offset) => vector.StoreUnsafe(ref target, offset);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector Broadcast(float value) => Vector256.Create(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector Add(Vector left, Vector right) => left + right;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector Subtract(Vector left, Vector right) => left - right;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector Multiply(Vector left, Vector right) => left * right;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector MultiplyAdd(Vector left, Vector right, Vector addend) => Vector256.FusedMultiplyAdd(left, right, addend);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector Max(Vector left, Vector right) => Vector256.MaxNative(left, right);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector ScaleByPowerOfTwo(Vector value, Vector shifted) => (value.AsInt32() + (shifted.AsInt32() << 23)).AsSingle();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector ZeroWhereLess(Vector value, Vector x, float bound) =>
        Vector256.ConditionalSelect(Vector256.LessThan(x, Vector256.Create(bound)), Vector.Zero, value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector WhereFlag(Vector value, ref uint flags, nuint offset, uint flag)
    {
        var unset = Vector256.Equals(Vector256.LoadUnsafe(ref flags, offset) & Vector256.Create(flag), Vector256<uint>.Zero);
        return Vector256.ConditionalSelect(unset.AsSingle(), Vector.Zero, value);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Sum(Vector vector) => Vector256.Sum(vector);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Max(Vector vector) => Lanes128.Max(Lanes128.Max(vector.GetLower(), vector.GetUpper()));
}
