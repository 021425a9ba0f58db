using System.Text.RegularExpressions;

namespace Claims.ClauseModel.Policies.Reading;

/// <summary>Prior authorisation and referral, where the text requires them and does not say the contrary.</summary>
internal static partial class AuthorizationReader
{
    public static IEnumerable<Condition> Read(string text)
    {
        if (Required().IsMatch(text) && !Waived().IsMatch(text))
        {
            yield return new Condition.PriorAuthorizationRequired();
        }

        if (Referral().IsMatch(text))
        {
            yield return new Condition.ReferralRequired();
        }
    }

    [GeneratedRegex(@"\b(?:requires?|needs?|must (?:have|carry|be given)|subject to|only with|only after|without)\b[^.]*\bprior authori[sz]ation\b|\bprior authori[sz]ation (?:is|must be) (?:required|needed|obtained|on file)", RegexOptions.IgnoreCase)]
    private static partial Regex Required();

    [GeneratedRegex(@"\b(?:does not|do not|no|never|not) (?:require|need|needs)?\s*prior authori[sz]ation", RegexOptions.IgnoreCase)]
    private static partial Regex Waived();

    [GeneratedRegex(@"\breferring (?:provider|physician|dentist|practitioner) must be named\b|\brequires? (?:a|the name of the) referr(?:al|ing)", RegexOptions.IgnoreCase)]
    private static partial Regex Referral();
}
