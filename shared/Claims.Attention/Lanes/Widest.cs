using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace Claims.Attention.Lanes;

/// <summary>Runs kernels on the widest registers with fused multiply-add that this machine has.</summary>
internal static class Widest
{
    public static void Run<TKernel>(ref TKernel kernel)
        where TKernel : struct, IVectorKernel, allows ref struct
    {
        if (Vector512.IsHardwareAccelerated)
        {
            kernel.Run<Lanes512, Vector512<float>>();
        }
        else if (Vector256.IsHardwareAccelerated && Fma.IsSupported)
        {
            kernel.Run<Lanes256, Vector256<float>>();
        }
        else if (AdvSimd.IsSupported)
        {
            kernel.Run<Lanes128, Vector128<float>>();
        }
        else
        {
            kernel.Run<ScalarLane, float>();
        }
    }
}
