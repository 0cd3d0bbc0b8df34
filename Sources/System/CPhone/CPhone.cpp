#include "CPhone.h"

#include <phonenumbers/phonenumbermatch.h>
#include <phonenumbers/phonenumbermatcher.h>
#include <phonenumbers/phonenumberutil.h>

#include <string>

using i18n::phonenumbers::PhoneNumberMatch;
using i18n::phonenumbers::PhoneNumberMatcher;
using i18n::phonenumbers::PhoneNumberUtil;

int32_t sl_phone_find(const char *text, int32_t length, struct sl_phone_range *ranges, int32_t capacity) {
    try {  // nothing of C++ may pass into Swift
        // "GB" is the region's name here; with "UK" nothing is ever found. As many tries as the text has bytes: none is left out.
        PhoneNumberMatcher matcher(
            *PhoneNumberUtil::GetInstance(), std::string(text, length), "GB", PhoneNumberMatcher::VALID, length);
        int32_t count = 0;
        while (matcher.HasNext()) {
            PhoneNumberMatch match;
            matcher.Next(&match);
            if (count < capacity) ranges[count] = {match.start(), match.end()};
            count++;
        }
        return count;
    } catch (...) {
        return -1;
    }
}
