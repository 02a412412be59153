"""Names of the months, by language (ISO 639-1).

From the Unicode CLDR 47 (format and stand-alone, full and short), with the short forms
newspapers use besides. Forms of one month are parted by ``/``, spaces written ``_``.
"""

from __future__ import annotations

MONTH_NAMES: dict[str, str] = {
    "en": (
        "january/jan february/feb march/mar april/apr may june/jun july/jul august/aug "
        "september/sep/sept october/oct november/nov december/dec"
    ),
    "de": (
        "januar/jan/jänner/jän februar/feb/feber märz/mär/mrz april/apr mai juni/jun "
        "juli/jul august/aug september/sept/sep oktober/okt november/nov dezember/dez"
    ),
    "fr": (
        "janvier/janv/jan février/févr/fev/fevr mars avril/avr mai juin juillet/juil/jul "
        "août/aou septembre/sept/sep octobre/oct novembre/nov décembre/déc"
    ),
    "es": (
        "enero/ene febrero/feb marzo/mar abril/abr mayo/may junio/jun julio/jul "
        "agosto/ago septiembre/sept/setiembre/sep octubre/oct noviembre/nov "
        "diciembre/dic"
    ),
    "it": (
        "gennaio/gen febbraio/feb marzo/mar aprile/apr maggio/mag giugno/giu luglio/lug "
        "agosto/ago settembre/set/sett ottobre/ott novembre/nov dicembre/dic"
    ),
    "pt": (
        "janeiro/jan fevereiro/fev março/mar abril/abr maio/mai junho/jun julho/jul "
        "agosto/ago setembro/set outubro/out novembro/nov dezembro/dez"
    ),
    "nl": (
        "januari/jan februari/feb maart/mrt april/apr mei juni/jun juli/jul augustus/aug "
        "september/sep oktober/okt november/nov december/dec"
    ),
    "sv": (
        "januari/jan februari/feb mars april/apr maj juni juli augusti/aug september/sep "
        "oktober/okt november/nov december/dec"
    ),
    "nb": (
        "januar/jan februar/feb mars/mar april/apr mai juni/jun juli/jul august/aug "
        "september/sep oktober/okt november/nov desember/des"
    ),
    "da": (
        "januar/jan februar/feb marts/mar april/apr maj juni/jun juli/jul august/aug "
        "september/sep oktober/okt november/nov december/dec"
    ),
    "fi": (
        "tammikuuta/tammi/tammikuu helmikuuta/helmi/helmikuu "
        "maaliskuuta/maalis/maaliskuu huhtikuuta/huhti/huhtikuu "
        "toukokuuta/touko/toukokuu kesäkuuta/kesä/kesäkuu heinäkuuta/heinä/heinäkuu "
        "elokuuta/elo/elokuu syyskuuta/syys/syyskuu lokakuuta/loka/lokakuu "
        "marraskuuta/marras/marraskuu joulukuuta/joulu/joulukuu"
    ),
    "is": (
        "janúar/jan febrúar/feb mars/mar apríl/apr maí júní/jún júlí/júl ágúst/ágú "
        "september/sep október/okt nóvember/nóv desember/des"
    ),
    "ru": (
        "января/янв/январь февраля/февр/февраль/фев марта/мар/март апреля/апр/апрель "
        "мая/май июня/июн/июнь июля/июл/июль августа/авг/август "
        "сентября/сент/сентябрь/сен октября/окт/октябрь ноября/нояб/ноябрь/ноя "
        "декабря/дек/декабрь"
    ),
    "uk": (
        "січня/січ/січень лютого/лют/лютий березня/бер/березень квітня/квіт/квітень "
        "травня/трав/травень червня/черв/червень липня/лип/липень серпня/серп/серпень "
        "вересня/вер/вересень жовтня/жовт/жовтень листопада/лист/листопад "
        "грудня/груд/грудень"
    ),
    "be": (
        "студзеня/сту/студзень лютага/лют/люты сакавіка/сак/сакавік "
        "красавіка/кра/красавік мая/май чэрвеня/чэр/чэрвень ліпеня/ліп/ліпень "
        "жніўня/жні/жнівень верасня/вер/верасень кастрычніка/кас/кастрычнік "
        "лістапада/ліс/лістапад снежня/сне/снежань"
    ),
    "bg": (
        "януари/яну февруари/фев март април/апр май юни юли август/авг септември/сеп "
        "октомври/окт ноември/ное декември/дек"
    ),
    "sr": (
        "јануар/јан фебруар/феб март/мар април/апр мај јун јул август/авг септембар/сеп "
        "октобар/окт новембар/нов децембар/дец"
    ),
    "mk": (
        "јануари/јан февруари/фев март/мар април/апр мај јуни/јун јули/јул август/авг "
        "септември/сеп октомври/окт ноември/ное декември/дек"
    ),
    "hr": (
        "siječnja/sij/siječanj veljače/velj/veljača ožujka/ožu/ožujak "
        "travnja/tra/travanj svibnja/svi/svibanj lipnja/lip/lipanj srpnja/srp/srpanj "
        "kolovoza/kol/kolovoz rujna/ruj/rujan listopada/lis/listopad "
        "studenoga/stu/studeni prosinca/pro/prosinac"
    ),
    "sl": (
        "januar/jan februar/feb marec/mar april/apr maj junij/jun julij/jul avgust/avg "
        "september/sep oktober/okt november/nov december/dec"
    ),
    "cs": (
        "ledna/led/leden února/úno/únor března/bře/březen dubna/dub/duben "
        "května/kvě/květen června/čvn/červen července/čvc/červenec srpna/srp/srpen "
        "září/zář října/říj/říjen listopadu/lis/listopad prosince/pro/prosinec"
    ),
    "sk": (
        "januára/jan/január februára/feb/február marca/mar/marec apríla/apr/apríl "
        "mája/máj júna/jún júla/júl augusta/aug/august septembra/sep/september "
        "októbra/okt/október novembra/nov/november decembra/dec/december"
    ),
    "pl": (
        "stycznia/sty/styczeń lutego/lut/luty marca/mar/marzec kwietnia/kwi/kwiecień "
        "maja/maj czerwca/cze/czerwiec lipca/lip/lipiec sierpnia/sie/sierpień "
        "września/wrz/wrzesień października/paź/październik listopada/lis/listopad "
        "grudnia/gru/grudzień"
    ),
    "hu": (
        "január/jan február/febr március/márc április/ápr május/máj június/jún "
        "július/júl augusztus/aug szeptember/szept október/okt november/nov december/dec"
    ),
    "ro": (
        "ianuarie/ian februarie/feb martie/mar aprilie/apr mai iunie/iun iulie/iul "
        "august/aug septembrie/sept octombrie/oct noiembrie/nov decembrie/dec"
    ),
    "tr": (
        "ocak/oca şubat/şub mart/mar nisan/nis mayıs/may haziran/haz temmuz/tem "
        "ağustos/ağu eylül/eyl ekim/eki kasım/kas aralık/ara"
    ),
    "el": (
        "ιανουαρίου/ιαν/ιανουάριοσ φεβρουαρίου/φεβ/φεβρουάριοσ μαρτίου/μαρ/μάρτιοσ/μάρ "
        "απριλίου/απρ/απρίλιοσ μαΐου/μαΐ/μάιοσ/μάι ιουνίου/ιουν/ιούνιοσ/ιούν "
        "ιουλίου/ιουλ/ιούλιοσ/ιούλ αυγούστου/αυγ/αύγουστοσ/αύγ "
        "σεπτεμβρίου/σεπ/σεπτέμβριοσ οκτωβρίου/οκτ/οκτώβριοσ νοεμβρίου/νοε/νοέμβριοσ/νοέ "
        "δεκεμβρίου/δεκ/δεκέμβριοσ"
    ),
    "lt": (
        "sausio/saus/sausis vasario/vas/vasaris kovo/kov/kovas balandžio/bal/balandis "
        "gegužės/geg/gegužė birželio/birž/birželis liepos/liep/liepa "
        "rugpjūčio/rugp/rugpjūtis rugsėjo/rugs/rugsėjis spalio/spal/spalis "
        "lapkričio/lapkr/lapkritis gruodžio/gruod/gruodis"
    ),
    "lv": (
        "janvāris/janv februāris/febr marts aprīlis/apr maijs jūnijs/jūn jūlijs/jūl "
        "augusts/aug septembris/sept oktobris/okt novembris/nov decembris/dec"
    ),
    "et": (
        "jaanuar/jaan veebruar/veebr märts aprill/apr mai juuni juuli august/aug "
        "september/sept oktoober/okt november/nov detsember/dets"
    ),
    "ca": (
        "gener/gen febrer/febr març abril/abr maig juny juliol/jul agost/ag setembre/set "
        "octubre/oct novembre/nov desembre/des"
    ),
    "eu": (
        "urtarrila/urt otsaila/ots martxoa/mar apirila/api maiatza/mai ekaina/eka "
        "uztaila/uzt abuztua/abu iraila/ira urria/urr azaroa/aza abendua/abe"
    ),
    "gl": (
        "xaneiro/xan febreiro/feb marzo/mar abril/abr maio xuño xullo/xul agosto/ago "
        "setembro/set outubro/out novembro/nov decembro/dec"
    ),
    "ga": (
        "eanáir/ean feabhra/feabh márta aibreán/aib bealtaine/beal meitheamh/meith iúil "
        "lúnasa/lún meán_fómhair/mfómh deireadh_fómhair/dfómh samhain/samh nollaig/noll"
    ),
    "cy": (
        "ionawr/ion chwefror/chwef/chw mawrth/maw ebrill/ebr mai mehefin/meh "
        "gorffennaf/gorff/gor awst medi hydref/hyd tachwedd/tach rhagfyr/rhag"
    ),
    "af": (
        "januarie/jan februarie/feb maart/mrt april/apr mei junie/jun julie/jul "
        "augustus/aug september/sep oktober/okt november/nov desember/des"
    ),
    "sq": (
        "janar/jan shkurt/shk mars/mar prill/pri maj qershor/qer korrik/korr gusht/gush "
        "shtator/sht tetor/tet nëntor/nën dhjetor/dhj"
    ),
    "id": (
        "januari/jan februari/feb/pebruari maret/mar april/apr mei juni/jun juli/jul "
        "agustus/agu/ags/agt september/sep oktober/okt november/nov/nop/nopember "
        "desember/des"
    ),
    "ms": (
        "januari/jan februari/feb mac april/apr mei jun julai/jul ogos/ogo september/sep "
        "oktober/okt november/nov disember/dis"
    ),
    "fil": (
        "enero/ene pebrero/peb marso/mar abril/abr mayo/may hunyo/hun hulyo/hul "
        "agosto/ago setyembre/set oktubre/okt nobyembre/nob disyembre/dis"
    ),
    "sw": (
        "januari/jan februari/feb machi/mac aprili/apr mei juni/jun julai/jul agosti/ago "
        "septemba/sep oktoba/okt novemba/nov desemba/des"
    ),
    "ar": (
        "يناير/كانون_الثاني فبراير/شباط مارس/آذار/اذار أبريل/نيسان/ابريل/إبريل "
        "مايو/أيار/ماي يونيو/حزيران/جوان يوليو/تموز/جويلية/يوليوز أغسطس/آب/اغسطس/غشت/أوت "
        "سبتمبر/أيلول/شتنبر أكتوبر/تشرين_الأول/اكتوبر نوفمبر/تشرين_الثاني/نونبر "
        "ديسمبر/كانون_الأول/دجنبر"
    ),
    "he": (
        "ינואר/ינו׳ פברואר/פבר׳ מרץ אפריל/אפר׳ מאי יוני יולי אוגוסט/אוג׳ ספטמבר/ספט׳ "
        "אוקטובר/אוק׳ נובמבר/נוב׳ דצמבר/דצמ׳"
    ),
    "fa": (
        "ژانویهٔ/ژانویه فوریهٔ/فوریه مارس آوریل مهٔ/مه ژوئن ژوئیهٔ/ژوئیه اوت سپتامبر "
        "اکتبر نوامبر دسامبر"
    ),
    "hi": (
        "जनवरी/जन॰ फ़रवरी/फ़र॰ मार्च अप्रैल मई जून जुलाई/जुल॰ अगस्त/अग॰ सितंबर/सित॰ "
        "अक्टूबर/अक्टू॰ नवंबर/नव॰ दिसंबर/दिस॰"
    ),
    "th": (
        "มกราคม/ม.ค กุมภาพันธ์/ก.พ มีนาคม/มี.ค เมษายน/เม.ย พฤษภาคม/พ.ค มิถุนายน/มิ.ย "
        "กรกฎาคม/ก.ค สิงหาคม/ส.ค กันยายน/ก.ย ตุลาคม/ต.ค พฤศจิกายน/พ.ย ธันวาคม/ธ.ค"
    ),
    "ka": (
        "იანვარი/იან თებერვალი/თებ მარტი/მარ აპრილი/აპრ მაისი/მაი ივნისი/ივნ ივლისი/ივლ "
        "აგვისტო/აგვ სექტემბერი/სექ ოქტომბერი/ოქტ ნოემბერი/ნოე დეკემბერი/დეკ"
    ),
    "hy": (
        "հունվարի/հնվ/հունվար փետրվարի/փտվ/փետրվար մարտի/մրտ/մարտ ապրիլի/ապր/ապրիլ "
        "մայիսի/մյս/մայիս հունիսի/հնս/հունիս հուլիսի/հլս/հուլիս օգոստոսի/օգս/օգոստոս "
        "սեպտեմբերի/սեպ/սեպտեմբեր հոկտեմբերի/հոկ/հոկտեմբեր նոյեմբերի/նոյ/նոյեմբեր "
        "դեկտեմբերի/դեկ/դեկտեմբեր"
    ),
    "kk": (
        "қаңтар/қаң ақпан/ақп наурыз/нау сәуір/сәу мамыр/мам маусым/мау шілде/шіл "
        "тамыз/там қыркүйек/қыр қазан/қаз қараша/қар желтоқсан/жел"
    ),
    "az": (
        "yanvar/yan fevral/fev mart/mar aprel/apr may iyun/iyn iyul/iyl avqust/avq "
        "sentyabr/sen oktyabr/okt noyabr/noy dekabr/dek"
    ),
}
