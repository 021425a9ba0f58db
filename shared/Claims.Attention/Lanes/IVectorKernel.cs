namespace Claims.Attention.Lanes;

/// <summary>A computation written for any width of register. Its fields are its arguments.</summary>
internal interface IVectorKernel
{
    void Run<TLanes, TVector>()
        where TLanes : ILanes<TVector>
        where TVector : struct;
}
