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
        Vector128.AndNot(value, Vector128.LessThan(x, Vector128.Create(bound)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Sum(Vector vector) => Vector128.Sum(vector);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Max(Vector vector) => MathF.Max(MathF.Max(vector[0], vector[1]), MathF.Max(vector[2], vector[3]));
}
