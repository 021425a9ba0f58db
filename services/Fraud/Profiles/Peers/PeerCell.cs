using System.Globalization;
using System.Numerics;

using Claims.Contracts;

namespace Claims.Fraud.Profiles.Peers;

/// <summary>The narrowest group of peers: who bills the same kind of claim, with the same specialty, in the same region, about as often.</summary>
/// <param name="Kind">Kind of most of the provider's claims.</param>
/// <param name="Taxonomy">Taxonomy code that most of its claims state; empty where none does.</param>
/// <param name="Size">Doublings of claims: 0 for 1, 5 for 32 to 63.</param>
/// <param name="State">Region that most of its claims state; empty where none does.</param>
public sealed record PeerCell(string Kind, string Taxonomy, int Size, string State)
{
    /// <summary>"Professional/207Q00000X/05/CA".</summary>
    public string Key => string.Create(CultureInfo.InvariantCulture, $"{Kind}/{Taxonomy}/{Size:00}/{State}");

    /// <summary>Names the group of a scope around the cell: the same for all cells in it.</summary>
    public string KeyOf(PeerScope scope) => scope switch
    {
        PeerScope.SpecialtySizeRegion => Key,
        PeerScope.SpecialtySize => string.Create(CultureInfo.InvariantCulture, $"{Kind}/{Taxonomy}/{Size:00}"),
        PeerScope.Specialty => $"{Kind}/{Taxonomy}",
        _ => Kind,
    };

    /// <summary>Where a profile belongs; null for an empty one.</summary>
    public static PeerCell? Of(ProviderProfile profile)
    {
        var claims = profile[ProfileCount.Claims];
        return claims == 0
            ? null
            : new PeerCell(
                Enum.GetValues<ClaimKind>().MaxBy(kind => profile[ProfileCount.Professional + (int)kind]).ToString(),
                profile.Taxonomies.Usual,
                BitOperations.Log2((ulong)claims),
                profile.States.Usual);
    }
}

/// <summary>How wide a group of peers is, the narrowest first: each is the sum of its cells.</summary>
public enum PeerScope
{
    /// <summary>A <see cref="PeerCell"/>.</summary>
    SpecialtySizeRegion,

    /// <summary>All regions.</summary>
    SpecialtySize,

    /// <summary>All sizes too.</summary>
    Specialty,

    /// <summary>All specialties of the kind of claim.</summary>
    Kind,
}
