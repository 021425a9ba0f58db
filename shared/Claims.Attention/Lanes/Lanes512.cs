using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Vector = System.Runtime.Intrinsics.Vector512<float>;

namespace Claims.Attention.Lanes;

/// <summary>16 floats (AVX-512).</summary>
internal readonly struct Lanes512 : ILanes<Vector>
{
    public static int Count
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector.Count;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector Load(ref float source, nuint offset) => Vector512.LoadUnsafe(ref source, offset);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector vector, ref float target, nuint offset) => vector.StoreUnsafe(ref target, offset);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector Broadcast(float value) => Vector512.Create(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector Add(Vector left, Vector right) => left + right;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector Subtract(Vector left, Vector right) => left - right;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector Multiply(Vector left, Vector right) => left * right;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector MultiplyAdd(Vector left, Vector right, Vector addend) => Vector512.FusedMultiplyAdd(left, right, addend);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector Max(Vector left, Vector right) => Vector512.MaxNative(left, right);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector ScaleByPowerOfTwo(Vector value, Vector shifted) => (value.AsInt32() + (shifted.AsInt32() << 23)).AsSingle();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector ZeroWhereLess(Vector value, Vector x, float bound) =>
        Vector512.ConditionalSelect(Vector512.LessThan(x, Vector512.Create(bound)), Vector.Zero, value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector WhereFlag(Vector value, ref uint flags, nuint offset, uint flag)
    {
        var unset = Vector512.Equals(Vector512.LoadUnsafe(ref flags, offset) & Vector512.Create(flag), Vector512<uint>.Zero);
        return Vector512.ConditionalSelect(unset.AsSingle(), Vector.Zero, value);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Sum(Vector vector) => Vector512.Sum(vector);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Max(Vector vector) => Lanes256.Max(Lanes256.Max(vector.GetLower(), vector.GetUpper()));
}
