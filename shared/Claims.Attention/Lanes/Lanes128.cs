using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Vector = System.Runtime.Intrinsics.Vector128<float>;

namespace Claims.Attention.Lanes;

/// <summary>4 floats (Arm's AdvSimd).</summary>
internal readonly struct Lanes128 : ILanes<Vector>
{
    public static int Count
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector.Count;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector Load(ref float source, nuint offset) => Vector128.LoadUnsafe(ref source, offset);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector vector, ref float target, nuint offset) => vector.StoreUnsafe(ref target, offset);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector Broadcast(float value) => Vector128.Create(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector Add(Vector left, Vector right) => left + right;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector Subtract(Vector left, Vector right) => left - right;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector Multiply(Vector left, Vector right) => left * right;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector MultiplyAdd(Vector left, Vector right, Vector addend) => Vector128.FusedMultiplyAdd(left, right, addend);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector Max(Vector left, Vector right) => Vector128.MaxNative(left, right);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector ScaleByPowerOfTwo(Vector value, Vector shifted) => (value.AsInt32() + (shifted.AsInt32() << 23)).AsSingle();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector ZeroWhereLess(Vector value, Vector x, float bound) =>
        Vector128.ConditionalSelect(Vector128.LessThan(x, Vector128.Create(bound)), Vector.Zero, value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector WhereFlag(Vector value, ref uint flags, nuint offset, uint flag)
    {
        var unset = Vector128.Equals(Vector128.LoadUnsafe(ref flags, offset) & Vector128.Create(flag), Vector128<uint>.Zero);
        return Vector128.ConditionalSelect(unset.AsSingle(), Vector.Zero, value);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Sum(Vector vector) => Vector128.Sum(vector);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Max(Vector vector)
    {
        var pairs = Max(vector, Vector128.Shuffle(vector, Vector128.Create(2, 3, 0, 1)));
        return Max(pairs, Vector128.Shuffle(pairs, Vector128.Create(1, 0, 3, 2))).ToScalar();
    }
}
