using System.Globalization;

using Claims.Contracts;

namespace Claims.Fraud.History;

/// <summary>
/// Tells patients apart across claims: a hash of member id and birth date, and for dependents, who are often billed under the
/// subscriber's id, of the given name (twins share the rest). The hash keeps member ids out of the history tables.
/// </summary>
public static class MemberKey
{
    public static long Of(Member member)
    {
        var birth = member.BirthDate?.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
        var given = member.IsDependent ? member.GivenName?.Trim().ToUpperInvariant() : null;
        return KeyHash.Of($"{member.Id}\u001f{birth}\u001f{given}");
    }
}
