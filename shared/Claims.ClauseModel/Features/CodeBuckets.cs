using Claims.ClauseModel.Network;
using Claims.Codes;
using Claims.Contracts;

namespace Claims.ClauseModel.Features;

/// <summary>
/// Codes as rows of a learned table and as classes to reconstruct, by hashing (Weinberger et al. 2009): no list of codes is part of the model, and one that training
/// never saw falls on a row of its own or shares one.
/// </summary>
internal static class CodeBuckets
{
    /// <summary>[K] of a diagnosis: the code, its category.</summary>
    public static void OfDiagnosis(Diagnosis diagnosis, ModelShape shape, Span<int> into)
    {
        into[0] = Id(shape, "code", diagnosis.System, diagnosis.Code);
        into[1] = Id(shape, "category", diagnosis.System, Category(diagnosis));
    }

    /// <summary>[K] of a line: the code, its kind of service, its place of service.</summary>
    public static void OfLine(ServiceLine line, string? place, ModelShape shape, Span<int> into)
    {
        into[0] = Id(shape, "code", line.System, line.Code);
        into[1] = Id(shape, "kind", ServiceKind.Of(line));
        into[2] = place is null ? 0 : Id(shape, "place", place);
    }

    /// <summary>[K] of the header: kind of claim, specialty of the provider, type of bill.</summary>
    public static void OfHeader(Claim claim, ModelShape shape, Span<int> into)
    {
        into[0] = Id(shape, "claim", claim.Kind);
        into[1] = (claim.RenderingProvider ?? claim.BillingProvider).Taxonomy is { } taxonomy ? Id(shape, "taxonomy", taxonomy) : 0;
        into[2] = claim.TypeOfBill is { } bill ? Id(shape, "bill", bill) : 0;
    }

    /// <summary>Class of a diagnosis among those that are reconstructed: its category of three characters.</summary>
    public static int Class(Diagnosis diagnosis, ModelShape shape) => (int)(Hash($"class/{diagnosis.System}/{Category(diagnosis)}") % (uint)shape.CodeBuckets);

    /// <summary>Class of a line: its code.</summary>
    public static int Class(ServiceLine line, ModelShape shape) => (int)(Hash($"class/{line.System}/{line.Code}") % (uint)shape.CodeBuckets);

    private static string Category(Diagnosis diagnosis) => diagnosis.Code[..Math.Min(3, diagnosis.Code.Length)];

    /// <summary>Row 0 stands for nothing.</summary>
    private static int Id(ModelShape shape, string slot, params ReadOnlySpan<object> parts) =>
        1 + (int)(Hash($"{slot}/{string.Join('/', parts!)}") % (uint)(shape.IdBuckets - 1));

    /// <summary>FNV-1a, 32 bits (Fowler, Noll and Vo), with a last mix so that near codes fall far apart.</summary>
    private static uint Hash(string text)
    {
        var hash = 2_166_136_261u;
        foreach (var character in text)
        {
            hash = (hash ^ character) * 16_777_619u;
        }

        hash ^= hash >> 15;
        hash *= 0x2c1b3c6d;
        return hash ^ (hash >> 12);
    }
}
