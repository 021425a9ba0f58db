using System.Globalization;

using Claims.Contracts;
using Claims.Review.Console.Wording;

using Microsoft.AspNetCore.Components;

namespace Claims.Review.Console.Case;

/// <summary>A claim as a person reads it.</summary>
public sealed partial class ClaimView
{
    /// <summary>Longer ones are documents: what matters in them is told apart.</summary>
    private const int LongestNote = 300;

    [Parameter, EditorRequired]
    public Claim Claim { get; set; } = null!;

    [Inject]
    private CodeMeaning Codes { get; set; } = null!;

    private IEnumerable<(string Role, Provider Provider)> Providers =>
        from role in new[] { ("Billing provider", Claim.BillingProvider), ("Rendering provider", Claim.RenderingProvider), ("Referring provider", Claim.ReferringProvider), ("Facility", Claim.ServiceFacility) }
        where role.Item2 is not null
        select (role.Item1, role.Item2);

    private string MemberText
    {
        get
        {
            var member = Claim.Member;
            var name = $"{member.GivenName} {member.FamilyName}".Trim();
            var parts = new[]
            {
                member.Id,
                name,
                member.BirthDate is { } birth ? $"born {Show.Day(birth)}{AgeAt(birth)}" : "birth date not stated",
                member.Sex == Sex.Unknown ? "" : Show.Words(member.Sex),
                member.DeathDate is { } death ? $"died {Show.Day(death)}" : "",
                member.IsDependent ? $"dependent of {member.SubscriberId ?? "a subscriber who is not named"}" : "",
            };
            return string.Join(", ", parts.Where(part => part.Length > 0));
        }
    }

    private string CoverageText => (Claim.Member.CoverageStart, Claim.Member.CoverageEnd) switch
    {
        (null, null) => "not stated",
        var (start, end) => $"{Show.Day(start)} to {(end is null ? "now" : Show.Day(end))}",
    };

    private string AgeAt(DateOnly birth)
    {
        if (Claim.ServiceFrom is not { } day || day < birth)
        {
            return "";
        }

        var years = day.Year - birth.Year - (day.Month < birth.Month || (day.Month == birth.Month && day.Day < birth.Day) ? 1 : 0);
        return string.Create(CultureInfo.InvariantCulture, $" (aged {years} on the day of service)");
    }

    private string CodeOf(int sequence) =>
        Claim.Diagnoses.FirstOrDefault(diagnosis => diagnosis.Sequence == sequence)?.Code ?? sequence.ToString(CultureInfo.InvariantCulture);

    private static string ProviderText(Provider provider) => string.Join(
        ", ",
        new[] { provider.Name, provider.Npi is { } npi ? $"NPI {npi}" : $"id {provider.Id}", provider.Taxonomy is { } taxonomy ? $"taxonomy {taxonomy}" : null, provider.State }.Where(part => !string.IsNullOrEmpty(part)));

    private static IEnumerable<string> Extras(ServiceLine line)
    {
        if (line.Description is { Length: > 0 } description)
        {
            yield return description;
        }

        if (line.RevenueCode is { } revenue)
        {
            yield return $"revenue code {revenue}";
        }

        if (line.Ndc is { } drug)
        {
            yield return $"NDC {drug}";
        }

        if (line.Tooth is { } tooth)
        {
            yield return $"tooth {tooth} {string.Join(' ', line.Surfaces)}";
        }

        if (line.PriorAuthorization is { } authorization)
        {
            yield return $"prior authorization {authorization}";
        }

        if (line.RenderingProvider is { } provider)
        {
            yield return $"rendered by {ProviderText(provider)}";
        }
    }
}
