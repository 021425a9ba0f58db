using System.Text;

namespace Claims.ClauseModel.Embeddings.Evaluation;

/// <summary>
/// Splits codes by a hash of their letters, so that a code is always on the same side: eight tenths to train, one to choose by, one to report.
/// </summary>
public enum HeldOut
{
    Train,
    Validation,
    Test,
}

internal static class HeldOutSplit
{
    /// <summary>FNV-1a of the code (Fowler, Noll and Vo), modulo ten.</summary>
    public static HeldOut Of(string code)
    {
        var hash = 2166136261u;
        foreach (var letter in Encoding.ASCII.GetBytes(code))
        {
            hash = (hash ^ letter) * 16777619u;
        }

        return (hash % 10) switch { 8 => HeldOut.Validation, 9 => HeldOut.Test, _ => HeldOut.Train };
    }
}
