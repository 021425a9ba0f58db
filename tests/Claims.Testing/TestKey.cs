using System.Net.Http.Headers;

namespace Claims.Testing;

/// <summary>The key that services under test ask for, and clients that send it.</summary>
public static class TestKey
{
    public const string Value = "claims-test-key-that-nobody-else-has";

    /// <summary>For processes: services take it from here, and so do commands.</summary>
    public const string Variable = "CLAIMS_ACCESS__KEY";

    public static HttpClient Client(Uri? address = null)
    {
        var http = new HttpClient { BaseAddress = address };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Value);
        return http;
    }
}
