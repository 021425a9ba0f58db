using System.Runtime.CompilerServices;

namespace Claims.Attention.Lanes;

/// <summary>One float: for hardware without fused multiply-add in vectors. It rounds products, as an emulated fused one would cost a hundred times as much.</summary>
internal readonly struct ScalarLane : ILanes<float>
{
    public static int Count => 1;

    public static float Load(ref float source, nuint offset) => Unsafe.Add(ref source, offset);

    public static void Store(float vector, ref float target, nuint offset) => Unsafe.Add(ref target, offset) = vector;

    public static float Broadcast(float value) => value;

    public static float Add(float left, float right) => left + right;

    public static float Subtract(float left, float right) => left - right;

    public static float Multiply(float left, float right) => left * right;

    public static float MultiplyAdd(float left, float right, float addend) => (left * right) + addend;

    public static float Max(float left, float right) => left > right ? left : right;

    public static float ScaleByPowerOfTwo(float value, float shifted) =>
        BitConverter.Int32BitsToSingle(BitConverter.SingleToInt32Bits(value) + (BitConverter.SingleToInt32Bits(shifted) << 23));

    public static float ZeroWhereLess(float value, float x, float bound) => x < bound ? 0 : value;

    public static float WhereFlag(float value, ref uint flags, nuint offset, uint flag) => (Unsafe.Add(ref flags, offset) & flag) != 0 ? value : 0;

    public static float Sum(float vector) => vector;

    public static float Max(float vector) => vector;
}
