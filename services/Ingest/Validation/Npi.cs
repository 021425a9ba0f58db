namespace Claims.Ingest.Validation;

/// <summary>
/// National Provider Identifier: ten digits, the last being the Luhn check digit over the other nine behind the prefix 80840
/// (CMS, "Requirements for National Provider Identifier (NPI) and NPI Check Digit").
/// </summary>
public static class Npi
{
    /// <summary>What the digits of the constant prefix 80840 add to the Luhn sum.</summary>
    private const int PrefixSum = 24;

    public static bool IsValid(string npi)
    {
        if (npi.Length != 10 || !npi.All(char.IsAsciiDigit))
        {
            return false;
        }

        var sum = PrefixSum;
        for (var i = 0; i < 10; i++)
        {
            var digit = npi[i] - '0';
            var doubled = i % 2 == 0 ? digit * 2 : digit;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }

        return sum % 10 == 0;
    }
}
